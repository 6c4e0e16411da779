// What the command line says of itself.

export const commandLine = {
  description: 'A career ladder in plain text, a record of evidence, and a readiness report that names its reasons.',
  start: {
    summary: 'Start the web app on this machine.',
    port: 'port to listen on; 4400 unless said',
    data: 'folder that holds the data',
    demo: 'an invented organisation in a folder of its own',
    noOpen: 'do not open the browser',
    example: '\nExample:\n  nextrung start --port 4400\n  nextrung start --demo',
    badPort: (port: string) => `“${port}” is not a port; choose a number from 1 to 65535 with --port.`,
    portTaken: (port: number) => `Port ${port} is taken by another program; choose another with --port.`,
    hostElsewhere: (host: string) => `This machine has no address ${host}: put NEXTRUNG_LISTEN right.`,
    ownerFirst: 'Nobody is the owner yet: start once without NEXTRUNG_LISTEN, open the link and tell your name; then listen to other machines.',
    running: (address: string) => `Nextrung is running at ${address}`,
    open: (link: string) => `Open this link to begin. It works once, within the hour:\n  ${link}`,
    demoReady: 'This is a demo with an invented organisation. Nothing in it is real.',
    filling: 'Filling the demo; this takes a few seconds.',
    stop: 'Stop it with Ctrl+C.',
    stopping: 'Stopping; what you saved is kept.',
  },
}
