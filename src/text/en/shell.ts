// What shell says.

export const shell = {}
