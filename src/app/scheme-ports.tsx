/** What the schemes' pages show of features above them: joined here, because a lower feature never imports a higher one. */
import type { SchemePagesDeps } from '../features/scheme/index.ts';

export const schemePorts: Pick<SchemePagesDeps, 'pastApplications' | 'previewForm'> = {
  pastApplications: async () => [],
  previewForm:
    async () =>
    ({ lang, page }) => (
      <ul>
        {page.questions.map((question) => (
          <li key={question.key}>{question.label[lang]}</li>
        ))}
      </ul>
    ),
};
