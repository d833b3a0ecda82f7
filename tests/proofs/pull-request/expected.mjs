// What a pull request should be told, worked out from two ordinary reports: one of the draft before the edit, one of it after. Nothing
// here knows of git or of lines; the edit is known because the proof made it.

const words = text => (text ?? '').split(/\s+/u).filter(Boolean).join(' ');
const keyOf = (finding, place) => `${finding.rule}\n${words(place.quote)}`;
export const nameOf = (finding, place) => `${finding.rule} ${place.fingerprint}`;

/** What stands behind a claim, without ids and offsets. */
function backing(report, claim) {
  const name = new Map(report.sources.map(source => [source.id, source.name]));
  const said = ids => report.attributions.filter(a => ids.includes(a.id)).map(a => JSON.stringify([
    name.get(a.sourceId), a.stance, a.form, a.mention, a.standing, a.camp, a.outside, a.firstHand, a.anonymityReason, a.position,
    (a.via ?? []).map(via => via.name), words(a.quotes?.content?.exact),
  ])).sort();
  return JSON.stringify([
    words(claim.text), claim.kind, claim.key, claim.ownVoice, claim.hedged, claim.saidUnverified, claim.target, claim.support, claim.contested,
    claim.statementOfRecord, claim.circular, said(claim.supports), said(claim.disputes),
  ]);
}

/** Stretches of the text that an attribution is: all of it in one where it stands in one paragraph. */
function stretches(attribution, text) {
  const spans = [attribution.source, attribution.cue, attribution.content, ...(attribution.contentSpans ?? [])].filter(Boolean);
  if (spans.length === 0) return [];
  const whole = [Math.min(...spans.map(span => span[0])), Math.max(...spans.map(span => span[1]))];
  return /\n\s*\n/u.test(text.slice(...whole)) ? spans : [whole];
}

/** @param edit where the new words stand in the new text: [start, end). */
export function expected(before, after, text, edit) {
  const meets = span => Math.max(span[0], edit[0]) < Math.min(span[1], edit[1]);
  const attributions = new Map(after.attributions.map(attribution => [attribution.id, attribution]));
  const touched = new Set(after.claims.filter(claim => [...claim.supports, ...claim.disputes].some(id => attributions.has(id) && stretches(attributions.get(id), text).some(meets))).map(claim => claim.id));
  const old = new Set(before.claims.map(claim => backing(before, claim)));
  const altered = new Set(after.claims.filter(claim => !old.has(backing(after, claim))).map(claim => claim.id));

  const left = new Map();
  for (const finding of before.findings) for (const place of finding.places) left.set(keyOf(finding, place), (left.get(keyOf(finding, place)) ?? 0) + 1);
  const places = after.findings.flatMap(finding => finding.places.map(place => ({
    finding, place, inWords: (place.claimId != null && touched.has(place.claimId)) || (place.span != null && meets(place.span)),
  })));
  for (const one of places.toSorted((a, b) => a.inWords - b.inWords || (a.place.span?.[0] ?? 0) - (b.place.span?.[0] ?? 0))) {
    const key = keyOf(one.finding, one.place);
    one.isNew = !(left.get(key) > 0);
    if (!one.isNew) left.set(key, left.get(key) - 1);
  }
  const shown = places.filter(one => one.inWords || (one.isNew && (one.place.claimId != null ? altered.has(one.place.claimId) : one.place.span == null)));
  return {
    shown: shown.map(one => nameOf(one.finding, one.place)).sort(),
    fails: shown.filter(one => one.isNew && one.finding.level !== 'none' && !one.finding.decision && !one.place.suppression).map(one => nameOf(one.finding, one.place)).sort(),
  };
}
