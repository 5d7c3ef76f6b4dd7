/**
 * A question that is put together once and asked with other values each time: to build and compile it costs more than all
 * else that a small read asks of us. For what every page of a kind reads; elsewhere the builder itself reads better.
 */
import type { CompiledQuery } from 'kysely';
import type { Reader } from './index.ts';
import { askedDirectly } from './reads-together.ts';

/** Stands in the compiled question where a value comes. */
class Gap {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const gaps = new Proxy({}, { get: (_, name) => new Gap(String(name)) });
const gapsFor = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, new Gap(name)]));

const filled = <Row>(question: CompiledQuery<Row>, values: Readonly<Record<string, unknown>>) => ({
  ...question,
  parameters: question.parameters.map((one) => (one instanceof Gap ? values[one.name] : one)),
});

type Compilable<Row> = { compile(): CompiledQuery<Row> };

/**
 * @param build is called once; what it is given has no values yet, so it may pass them on but not look at them
 * @returns the rows, for a reader and the values
 */
export function prepared<Given extends Readonly<Record<string, unknown>>, Row>(
  build: (reader: Reader, given: Given) => Compilable<Row>,
): (reader: Reader, values: Given) => Promise<Row[]> {
  let question: CompiledQuery<Row> | undefined;
  return async (reader, values) => {
    question ??= build(reader, gaps as Given).compile();
    const asked = filled(question, values);
    return (await (askedDirectly(reader, asked) ?? reader.executeQuery<Row>(asked))).rows;
  };
}

/** A list is narrowed down in some hundreds of ways at most; beyond that a question is put together each time. */
const shapesMost = 500;

/**
 * As `prepared`, for a question that is put together in several ways.
 * @param build looks at the shape, which holds no values, and passes on what it is given
 */
export function preparedPerShape<Shape, Given extends Readonly<Record<string, unknown>>, Row>(
  build: (reader: Reader, shape: Shape, given: Given) => Compilable<Row>,
): (reader: Reader, shape: Shape, values: Given) => Promise<Row[]> {
  const questions = new Map<string, ReturnType<typeof prepared<Given, Row>>>();
  return async (reader, shape, values) => {
    const key = JSON.stringify(shape);
    const known = questions.get(key);
    const question = known ?? prepared((r, given: Given) => build(r, shape, given));
    if (!known && questions.size < shapesMost) questions.set(key, question);
    return await question(reader, values);
  };
}

/**
 * The same for rows that are written: once for each set of columns that is given. What is `undefined` is not given.
 * @param build may spread what it is given and pass it on as the values of a row
 */
export function preparedWrite<Given extends object, Row>(
  build: (reader: Reader, given: Given) => Compilable<Row>,
): (reader: Reader, values: Given) => Promise<Row[]> {
  const questions = new Map<string, CompiledQuery<Row>>();
  return async (reader, values) => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const names = given.map(([name]) => name);
    const key = names.join();
    const question = questions.get(key) ?? build(reader, gapsFor(names) as Given).compile();
    questions.set(key, question);
    return (await reader.executeQuery<Row>(filled(question, Object.fromEntries(given)))).rows;
  };
}
