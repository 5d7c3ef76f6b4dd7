/** What a file and a dataset of open data are, and how those of the API are written down. */
import { type Text, text } from '../../../kernel/messages.ts';

export const formats = {
  json: { mediaType: 'application/json', label: 'JSON', fileType: 'JSON' },
  csv: { mediaType: 'text/csv', label: 'CSV', fileType: 'CSV' },
  // The list of the EU has no name for it that we know of; its media type says it.
  // Each line is JSON; nor has this a name there.
  lines: { mediaType: 'application/x-ndjson', label: 'NDJSON', fileType: null },
  calendar: { mediaType: 'text/calendar', label: 'iCalendar', fileType: null },
} as const;
export type Format = keyof typeof formats;

/** Codes of the EU's list of data themes. */
export type Theme = 'GOVE' | 'SOCI' | 'REGI' | 'ECON';

export type OpenFile = {
  readonly path: string;
  readonly format: Format;
  readonly title: Text;
  /** Of the standard that it follows. */
  readonly conformsTo?: string;
  /** Of what answers questions (a service) instead of giving one whole file: what describes it, here or elsewhere. */
  readonly describedBy?: string;
  /** Titles of the columns of our own files, in their order. */
  readonly columns?: readonly string[];
};

export type Dataset = {
  readonly key: string;
  readonly title: Text;
  readonly about: Text;
  /** For people. */
  readonly page: string;
  readonly theme: Theme;
  readonly keywords: readonly Text[];
  /** Absent: each change shows at once. */
  readonly rhythm?: 'halfYearly';
  readonly files: readonly OpenFile[];
};

const own = text('Eigen API', 'Own API');
export const api = (path: string): OpenFile => ({
  path: `/api/v1${path}`,
  format: 'json',
  title: own,
  conformsTo: 'https://gitdocumentatie.logius.nl/publicatie/api/adr/',
  describedBy: '/api/v1/openapi.json',
});

/** The descriptions that HSDS and its British profile publish of every API that follows them. */
export const hsdsApi = {
  hsds: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json',
  uk: 'https://raw.githubusercontent.com/openreferral/uk-profile/main/schema/openapi.json',
} as const;

/** All of a list of HSDS in one file, each thing on a line of its own. */
export const hsdsFile = (list: string): OpenFile => ({
  path: `/api/hsds/3.0/${list}?format=ndjson`,
  format: 'lines',
  title: text('Alles in één bestand, HSDS 3.0', 'All in one file, HSDS 3.0'),
  conformsTo: 'https://docs.openreferral.org/en/3.0/',
});

export function hsdsList(list: string): Omit<OpenFile, 'title'> {
  return {
    path: `/api/hsds/3.0/${list}`,
    format: 'json',
    conformsTo: 'https://docs.openreferral.org/en/3.0/',
    describedBy: hsdsApi.hsds,
  };
}
