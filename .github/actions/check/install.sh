#!/usr/bin/env bash
# Installs the tool into the runner's temporary folder, from SOURCE alone, or packed from the commit that this action is of.
# A feed beside the one that was meant could hold another package of the same name, so none is ever added.
set -euo pipefail

export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true
stop() {
  echo "::error title=credibility::$1"
  exit 2
}

folder=$(mktemp -d "${RUNNER_TEMP:?}/credibility-XXXXXX")
if [[ -n $SOURCE ]]; then
  [[ -n $VERSION ]] || stop "source needs version too, so that a newer package changes no result by itself"
  # A folder is named from the workspace, and the tool is installed from elsewhere.
  if [[ -d $SOURCE ]]; then SOURCE=$(cd -- "$SOURCE" && pwd); fi
  packages=$SOURCE
else
  [[ -z $VERSION ]] || stop "version needs source, the feed or folder that holds it; without both the tool is packed from this action's commit"
  root=$(cd "$GITHUB_ACTION_PATH/../../.." && pwd)
  packages=$folder/packages
  (cd "$root" && dotnet pack src/Credibility.Cli --configuration Release --output "$packages" \
    --artifacts-path "$folder/build" --verbosity quiet)
  built=$(basename "$packages"/credibility.[0-9]*.nupkg .nupkg)
  VERSION=${built#credibility.}
fi

# An own package cache, since the one of the machine may hold another package of this version.
NUGET_PACKAGES=$folder/cache dotnet tool install credibility --tool-path "$folder/tool" --source "$packages" --version "$VERSION" --verbosity quiet
rm -rf "$folder/build"
echo "credibility=$folder/tool/credibility" >> "$GITHUB_OUTPUT"
