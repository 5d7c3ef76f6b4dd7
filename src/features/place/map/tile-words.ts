/** How a name stands on a tile of the drawn map. Pure. */

/** Letters that fit beside each other on a tile: in its usual type, and in the smaller one of three lines. */
const most = { usual: 12, small: 14 } as const;
const linesMost = 3;

export type TileName = {
  readonly lines: readonly string[];
  /** Three lines are set smaller. */
  readonly small: boolean;
  /** Lines that no break makes short enough: they are pressed to the width of the tile. */
  readonly pressed: readonly string[];
};

/** Breaks after a space, a hyphen and a slash. */
function wrapped(name: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const part of name.match(/[^ /-]+[ /-]*|[ /-]+/g) ?? []) {
    const line = lines.at(-1);
    if (line !== undefined && (line + part).trimEnd().length <= letters)
      lines[lines.length - 1] = line + part;
    else lines.push(part);
  }
  return lines;
}

export function tileName(name: string): TileName {
  const usual = wrapped(name, most.usual);
  const small = usual.length >= linesMost;
  const letters = small ? most.small : most.usual;
  const parts = small ? wrapped(name, letters) : usual;
  const kept = parts.slice(0, linesMost - 1);
  const lines = (parts.length > linesMost ? [...kept, parts.slice(linesMost - 1).join('')] : parts).map(
    (line) => line.trim(),
  );
  return { lines, small, pressed: lines.filter((line) => line.length > letters + 2) };
}
