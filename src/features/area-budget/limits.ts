/** Most characters of what is typed with a proposal or a key. */
export const longest = { reason: 1000, publication: 200, meeting: 200, why: 1000 } as const;

/** The same of a source. */
export const longestOfSource = { name: 200, document: 500, otherConditions: 1000 } as const;
