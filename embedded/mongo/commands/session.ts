import { largestDocumentBytes } from '../store.ts'
import { largestMessageBytes } from '../wire.ts'
import type { Call, Command } from './call.ts'

/** The protocol of MongoDB 7.0; the driver refuses to talk to a server without a range. */
const wireVersion = 21
const version = '7.0.0'

/** No `topologyVersion`: with it, the driver would wait for pushed replies. */
const hello = ({ connectionId }: Call): object => ({
  helloOk: true,
  ismaster: true,
  isWritablePrimary: true,
  maxBsonObjectSize: largestDocumentBytes,
  maxMessageSizeBytes: largestMessageBytes,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId,
  minWireVersion: 0,
  maxWireVersion: wireVersion,
  readOnly: false,
  ok: 1,
})

export const sessionCommands: Readonly<Record<string, Command>> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: () => ({ ok: 1 }),
  endSessions: () => ({ ok: 1 }),
  buildInfo: () => ({
    version,
    versionArray: [...version.split('.').map(Number), 0],
    gitVersion: 'dreambox',
    maxBsonObjectSize: largestDocumentBytes,
    ok: 1,
  }),
}
