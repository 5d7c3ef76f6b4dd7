/**
 * Questions that do not need each other's answers, asked in one turn (see reads-together.ts): the page waits once.
 * @param questions promises, or values where nothing has to be asked
 * @returns the answers by the same names
 */
export async function askTogether<Questions extends Readonly<Record<string, unknown>>>(
  questions: Questions,
): Promise<{ -readonly [Name in keyof Questions]: Awaited<Questions[Name]> }> {
  const answers = await Promise.all(Object.values(questions));
  return Object.fromEntries(Object.keys(questions).map((name, index) => [name, answers[index]])) as never;
}
