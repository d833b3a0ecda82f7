#!/usr/bin/env bash
# Runs `credibility check` with what the environment says and writes the outputs of the action.
set -uo pipefail

stop() {
  echo "::error title=credibility::$1"
  echo "exit-code=2" >> "$GITHUB_OUTPUT"
  exit 2
}
# The lines of an input, without empty ones and without the carriage returns of editors on Windows.
lines_of() { tr -d '\r' <<< "$1" | grep --invert-match --extended-regexp '^[[:space:]]*$' || true; }

paths=() further=()
cd -- "$WORKING_DIRECTORY" || stop "working-directory: there is no folder with this name"
# One by one, since the bash of macOS has no mapfile and takes an empty list for one that was never set.
# shellcheck disable=SC2153 # PATHS is the input, paths what it holds
while IFS= read -r line; do paths+=("$line"); done < <(lines_of "$PATHS")
while IFS= read -r line; do further+=("$line"); done < <(lines_of "$ARGS")
((${#paths[@]})) || stop "paths is empty; name drafts, folders or patterns, one a line"

case $DIFF_BASE in
  all) base='' ;;
  '')
    base=$CHANGE_BASE
    # GitHub checks a pull request out merged into its base: the base as it was merged is newer than the one that the event names.
    if [[ -n $base && ${GITHUB_REF:-} == refs/pull/*/merge && $(git rev-parse HEAD 2> /dev/null) == "${GITHUB_SHA:-}" ]] \
      && git rev-parse --verify --quiet 'HEAD^2' > /dev/null; then
      base=$(git rev-parse 'HEAD^1')
    fi
    ;;
  *) base=$DIFF_BASE ;;
esac

counted=$(mktemp "${RUNNER_TEMP:?}/credibility-XXXXXX")
options=(--format github --output "rdjsonl=$counted")
[[ -z $SARIF ]] || options+=(--output "sarif=$SARIF")
[[ -z $POLICY ]] || options+=(--policy "$POLICY")
[[ -z $FAIL_LEVEL ]] || options+=(--fail-level "$FAIL_LEVEL")
[[ -z $MIN_CONFIDENCE ]] || options+=(--min-confidence "$MIN_CONFIDENCE")
[[ -z $BASELINE ]] || options+=(--baseline "$BASELINE")
[[ -z $base ]] || options+=(--diff-base "$base")
if [[ $SUMMARY == false ]]; then unset GITHUB_STEP_SUMMARY; fi

"$CREDIBILITY" check "${options[@]}" ${further[@]+"${further[@]}"} "${paths[@]}"
code=$?

sarif=''
if [[ -n $SARIF && -f $SARIF ]]; then
  sarif=$SARIF
  if [[ $WORKING_DIRECTORY != . && $SARIF != /* ]]; then sarif=$WORKING_DIRECTORY/$SARIF; fi
fi
{
  echo "exit-code=$code"
  echo "findings=$(($(wc -l < "$counted")))"
  echo "sarif=${sarif//$'\n'/}"
} >> "$GITHUB_OUTPUT"
rm -f "$counted"
exit "$code"
