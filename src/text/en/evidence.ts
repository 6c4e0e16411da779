// What evidence says.

export const evidence = {}
