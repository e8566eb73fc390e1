/** What React has committed last. */
export const committed = { rows: 0 }
