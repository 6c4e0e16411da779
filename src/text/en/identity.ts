// Signing in, and going on as somebody else.

export const identity = {
  linkIsOver: 'This link has been used or is over: start Nextrung again and open the link that it prints.',
  nameNeeded: 'Tell your name, as colleagues know you.',
  onlyInDemo: 'Going on as another person works in the demo only.',
  notHere: 'This person is not here any more, and can’t sign in.',
  nobodyThere: 'There is nobody of that name here.',
}
