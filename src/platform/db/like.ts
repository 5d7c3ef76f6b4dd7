/** Words of a person inside a pattern of `like`, where `%`, `_` and `\` mean themselves. */
export const likeSafe = (words: string): string => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);
