/** The question that leaves nothing out. */
import type { AgendaFilter } from './types.ts';

export const everything: AgendaFilter = {
  wijk: null,
  gebied: null,
  venue: null,
  organisation: null,
  network: null,
  activity: null,
  found: null,
  near: null,
  domain: null,
  audience: null,
  language: null,
  free: false,
  wheelchair: false,
  withoutSignup: false,
};
