const capacity = { frames: 400, bytes: 4 * 1024 * 1024 };
const perSecond = { frames: 100, bytes: 512 * 1024 };

/** How much one socket may send: bursts are fine (a paste, a reconnect), a flood is not. */
export class Allowance {
  private frames = capacity.frames;
  private bytes = capacity.bytes;
  private at: number;

  constructor(private now: () => number = Date.now) {
    this.at = now();
  }

  /** Whether one more frame of this size is within what is allowed; it is counted. */
  takes(size: number): boolean {
    const passed = (this.now() - this.at) / 1000;
    this.at = this.now();
    this.frames = Math.min(capacity.frames, this.frames + passed * perSecond.frames) - 1;
    this.bytes = Math.min(capacity.bytes, this.bytes + passed * perSecond.bytes) - size;
    return this.frames >= 0 && this.bytes >= 0;
  }
}
