/** Front door of the exchange: the social map in the formats that other programs read. */
export { exchangePages } from './pages.ts';
