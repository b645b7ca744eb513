import { existsSync } from 'node:fs'

// Settings may stand in a file beside the program. Node's own `--env-file-if-exists` tells everybody who has none.
if (existsSync('.env')) process.loadEnvFile('.env')
