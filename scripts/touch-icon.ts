/** Draws the icon of the program as the PNG that an iPhone asks for (it reads no SVG): run it when the drawing changes. */
import { writeFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';
import { icon } from '../src/app/web-app.ts';

/** What Apple asks for; smaller devices shrink it. */
const side = 180;
const target = 'src/app/touch-icon.ts';
const lineLength = 110;

const browser = await browsers.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args.filter((argument) => !/^--(headless|single-process|no-zygote)/.test(argument)),
});
const page = await browser.newPage({ viewport: { width: side, height: side } });
await page.setContent(
  `<style>html,body{margin:0}svg{display:block;inline-size:${side}px;block-size:${side}px}</style>${icon}`,
);
const png = await page.screenshot({ type: 'png' });
await browser.close();
const lines = png.toString('base64').match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
writeFileSync(
  target,
  `/** Made by scripts/touch-icon.ts from the drawing in web-app.ts: ${side} by ${side}, PNG. */
const base64 = [
${lines.map((line) => `  '${line}',`).join('\n')}
];

export const touchIcon: Uint8Array<ArrayBuffer> = new Uint8Array(Buffer.from(base64.join(''), 'base64'));
`,
);
