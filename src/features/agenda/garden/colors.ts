/**
 * Of the drawing alone: it is a picture on paper, also where the page around it is dark, and also beside another theme.
 * In grey each flower still has its own shape, and every outline is dark on light.
 */
export const colors = {
  paper: '#fffefb',
  hill: '#e9f1ea',
  soil: '#efe6d5',
  soilEdge: '#7d735f',
  root: '#6b5a3c',
  stem: '#0d5a42',
  leaf: '#8fbb9f',
  ink: '#22261f',
  orange: '#a23f00',
  petal: '#f6bf7c',
  cup: '#d9773c',
  bell: '#cdbfe0',
  bellEdge: '#4b3f63',
  dots: '#b9d8c2',
  white: '#ffffff',
} as const;
