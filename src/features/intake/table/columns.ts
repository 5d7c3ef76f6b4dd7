/** The columns of each kind of table. */
import type { Subject } from '../types.ts';
import type { Column } from './column.ts';
import { activityColumns } from './columns-activity.ts';
import { organisationColumns } from './columns-organisation.ts';
import { venueColumns } from './columns-venue.ts';

export const columnsOf: Readonly<Record<Subject, readonly Column[]>> = {
  activity: activityColumns,
  venue: venueColumns,
  organisation: organisationColumns,
};
