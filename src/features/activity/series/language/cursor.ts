/** A typed sentence as words, and a place in it that grammar rules move forward or leave alone. */
import { meant } from './words.ts';

export type Token = {
  /** Lower case, without slips; free text in quotes or brackets keeps its case and loses the marks. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'time' | 'date' | 'sign' | 'quoted' | 'bracketed';
  readonly start: number;
  readonly end: number;
};

const patterns: readonly (readonly [Token['kind'], string])[] = [
  ['quoted', '"[^"]*"'],
  ['bracketed', '\\([^)]*\\)'],
  ['date', '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}|\\d{1,2}/\\d{1,2}(?![\\d/])'],
  ['time', '\\d{1,2}[.:uh]\\d{2}(?!\\d)'],
  ['number', '\\d+(?:(?:e|ste|de|x)(?!\\p{L}))?'],
  [
    'word',
    "(?:ma|di|wo|do|vr|za|zo)\\.|(?:m\\.?u\\.?v|v\\.?d)(?:\\.|(?!\\p{L}))|t/m(?!\\p{L})|['’]s(?!\\p{L})|\\p{L}[\\p{L}\\p{N}'’]*",
  ],
  ['sign', '\\S'],
];
const lexer = new RegExp(patterns.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'giu');

function tokenOf(match: RegExpMatchArray): Token {
  const kind = patterns.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? 'sign';
  const raw = match[0];
  const free = kind === 'quoted' || kind === 'bracketed';
  const typed = raw.toLowerCase().replace('’', "'");
  // The point of `di.` or `m.u.v.` says that letters are left out, not that the sentence ends.
  const word = free ? raw.slice(1, -1) : meant(kind === 'word' ? typed.replaceAll('.', '') : typed);
  return { word, kind, start: match.index ?? 0, end: (match.index ?? 0) + raw.length };
}

export class Cursor {
  readonly text: string;
  private readonly tokens: readonly Token[];
  place = 0;

  constructor(text: string) {
    this.text = text;
    this.tokens = [...text.matchAll(lexer)].map(tokenOf);
  }

  get done(): boolean {
    return this.place >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.place + ahead];
  }

  /** Moves over one of the words and says which, or stays and gives null. */
  take(...words: readonly string[]): string | null {
    const token = this.peek();
    if (!token || token.kind === 'quoted' || token.kind === 'bracketed' || !words.includes(token.word))
      return null;
    this.place += 1;
    return token.word;
  }

  /** Moves over all the words in this order, or over none. */
  phrase(words: string): boolean {
    return this.attempt(() => words.split(' ').every((word) => this.take(word)) || null) !== null;
  }

  takeKind(kind: Token['kind']): Token | null {
    const token = this.peek();
    if (token?.kind !== kind) return null;
    this.place += 1;
    return token;
  }

  /** Moves over a word that the table knows. */
  lookUp<T>(table: ReadonlyMap<string, T>): T | null {
    const token = this.peek();
    const found =
      token && (token.kind === 'word' || token.kind === 'number') ? table.get(token.word) : undefined;
    if (found === undefined) return null;
    this.place += 1;
    return found;
  }

  /** Runs a rule behind one of the words, or without it. */
  behind<T>(words: readonly string[], rule: () => T): T {
    this.take(...words);
    return rule();
  }

  /** Runs a rule; when it gives null, nothing was read. */
  attempt<T>(rule: () => T | null): T | null {
    const before = this.place;
    const found = rule();
    if (found === null) this.place = before;
    return found;
  }

  /** What was typed from here on. */
  after(): string {
    return this.text.slice(this.tokens[this.place - 1]?.end ?? 0);
  }

  /** What was typed from one place up to another. */
  typed(from: number, until: number): string {
    const last = this.tokens[until - 1];
    return this.text.slice(this.tokens[from]?.start ?? 0, last?.end ?? 0);
  }
}
