import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';

const config: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // The renderer writes `<br/>`, which is HTML too.
    'void-style': 'off',
    // White space inside a text area is what somebody typed.
    'no-trailing-whitespace': 'off',
    // A title starts with the name that a resident gave an activity; search engines cut it, nobody is harmed.
    'long-title': 'off',
    // Telephone numbers come as organisations write them; a line break in one is not an error.
    'tel-non-breaking': 'off',
    // Our own files come from our own origin; a hash is for what others serve.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Boxes that belong to one question share its name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(config));

/**
 * Checks a whole page against the HTML standard and the machine-checkable part of WCAG.
 * @param url only names the page in the messages
 * @returns one line per fault, empty when there is none
 */
export async function validateHtml(html: string, url: string): Promise<string[]> {
  const report = await validator.validateString(html, url);
  return report.results.flatMap((result) =>
    result.messages.map(
      ({ ruleId, message, line, column, selector }) =>
        `${url}:${line}:${column} ${ruleId}: ${message}${selector ? ` (${selector})` : ''}`,
    ),
  );
}
