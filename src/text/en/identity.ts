// What identity says.

export const identity = {}
