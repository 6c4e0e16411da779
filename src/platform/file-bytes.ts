// A file as an operation takes it: its bytes in this process, base64 by the API.

import { z } from 'zod'

export const fileBytes = z.union([z.instanceof(Uint8Array), z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')))])
