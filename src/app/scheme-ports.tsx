/** What the schemes' pages show of features above them: joined here, because a lower feature never imports a higher one. */
import { FormPreview, listPastApplications } from '../features/application/index.ts';
import { groupByGebied, listGebieden, listWijken } from '../features/place/index.ts';
import type { SchemePagesDeps } from '../features/scheme/index.ts';

export const schemePorts: Pick<SchemePagesDeps, 'pastApplications' | 'previewForm'> = {
  pastApplications: listPastApplications,
  previewForm: async (r) => {
    const wijkOptions = groupByGebied(await listGebieden(r), await listWijken(r)).map((group) => ({
      label: group.gebied.name,
      options: group.wijken.map((wijk) => ({ value: wijk.slug, label: wijk.name })),
    }));
    return (props) => <FormPreview {...props} wijkOptions={wijkOptions} />;
  },
};
