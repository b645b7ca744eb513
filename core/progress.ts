/** What JSON can hold; tickets are stored in the database and handed to another process. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * Slow remote work is done, or a ticket to look at again later. A ticket is plain JSON, so a restart loses nothing.
 */
export type Progress<R> = { done: R } | { ticket: Json; checkAt: Date; percent?: number }
