#!/usr/bin/env bash
# root.sh FOLDER: an asset root with the long report's layout beside the project's fonts and profiles.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
mkdir -p "$1/layouts/records"
ln -sfn "$project/fonts" "$1/fonts"
ln -sfn "$project/color" "$1/color"
ln -sfn "$project/layouts/profiles" "$1/layouts/profiles"
ln -sfn "$project/layouts/art" "$1/layouts/art"
ln -sf "$here/layouts/bao-cao-dai.yaml" "$1/layouts/bao-cao-dai.yaml"
for record in "$project"/layouts/records/*.yaml "$here"/layouts/records/*.yaml; do
  ln -sf "$record" "$1/layouts/records/$(basename "$record")"
done
