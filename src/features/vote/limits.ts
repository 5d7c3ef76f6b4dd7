/** Longest that is kept of what the office writes, in characters: the checks of the database say the same. */

/** Of what is told about a change, and of why a vote is called off. */
export const longestNote = 1000;
/** Of why a project was withdrawn. */
export const longestReason = 1000;
/** Of why two projects cannot both win. */
export const longestPairReason = 500;
/** Of how an applicant said yes. */
export const longestHow = 300;
