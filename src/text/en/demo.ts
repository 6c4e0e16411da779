// What demo says.

export const demo = {}
