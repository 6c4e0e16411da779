// What ladder says.

export const ladder = {}
