/** Every figure of the report, in its order. A new figure is a line in one of these lists; its section follows. */
import { councilFigures } from './councils.ts';
import { decisionFigures } from './decisions.ts';
import type { FigureDefinition } from './define.ts';
import { learningFigures } from './learned.ts';
import { mapFigures } from './map.ts';
import { moneyFigures } from './money.ts';
import { motionFigures } from './motions.ts';
import { objectionFigures, participationFigures } from './people.ts';
import { termFigures } from './terms.ts';

export type { FigureDefinition } from './define.ts';

export const figures: readonly FigureDefinition[] = [
  ...moneyFigures,
  ...decisionFigures,
  ...termFigures,
  ...motionFigures,
  ...councilFigures,
  ...mapFigures,
  ...participationFigures,
  ...objectionFigures,
  ...learningFigures,
];
