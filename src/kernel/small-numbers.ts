/**
 * Fewer than this behind a figure could be somebody: then it is not shown, nor whatever gives it away by subtracting.
 * Statistical disclosure control usually asks for five (k ≥ 5); to be verified by the city that publishes.
 */
export const fewestShown = 5;
