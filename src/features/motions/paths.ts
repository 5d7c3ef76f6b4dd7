export const motionsPath = '/moties';
export const newMotionPath = '/moties/nieuw';
export const motionPath = (number: string): string => `${motionsPath}/${number}`;
export const correctPath = (number: string): string => `${motionsPath}/${number}/verbeteren`;
export const stepPath = (number: string): string => `${motionsPath}/${number}/stap`;

export const linesPath = '/actielijnen';
export const newLinePath = '/actielijnen/nieuw';
export const linePath = (number: number | string): string => `${linesPath}/${number}`;
export const editLinePath = (number: number | string): string => `${linesPath}/${number}/bewerken`;
export const notePath = (number: number | string): string => `${linesPath}/${number}/voortgang`;
