/** Small browser modules; every page works without them. */
export {};
