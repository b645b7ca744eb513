declare module '@echogarden/espeak-ng-emscripten' {
  export interface EngineEvent {
    type: string
    /** 1-based, in characters. */
    text_position: number
    word_length: number
    /** Milliseconds. */
    audio_position: number
  }

  export interface Worker {
    set_voice(name: string, language: string): number
    set_rate(wordsPerMinute: number): void
    set_pitch(pitch: number): void
    set_range(range: number): void
    set_volume(volume: number): void
    get_samplerate(): number
    /** Answers the phonemes; the callback returns true to stop. */
    synthesize_and_get_phonemes(text: string, heard: (audio: Int16Array, events: EngineEvent[]) => boolean): string
  }

  export default function load(): Promise<{ eSpeakNGWorker: new () => Worker }>
}
