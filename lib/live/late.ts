const lateMs = 40;

/**
 * Holds back where somebody stands for a moment, the newest for each room: what they write goes first, and who types
 * fast is not announced at each letter.
 */
export class Late {
  private held = new Map<string, Uint8Array>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private pass: (frame: Uint8Array) => void) {}

  hold(address: string, frame: Uint8Array): void {
    this.held.set(address, frame);
    this.timer ??= setTimeout(() => this.go(), lateMs);
  }

  /** They left the room: where they stood in it is no news. */
  forget(address: string): void {
    this.held.delete(address);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.held.clear();
  }

  private go(): void {
    this.timer = undefined;
    const frames = [...this.held.values()];
    this.held.clear();
    for (const frame of frames) this.pass(frame);
  }
}
