import { cpSync, rmSync } from "node:fs";
import { demo, place } from "./place";
import { type Server, serve } from "./server";

/** The demo practice of one worker, as it was made for each file of stories: what one file changes, no other meets. */
export class Practice {
  private file = "";
  private server: Server | undefined;

  /** Its address, for a file of stories. */
  async of(file: string): Promise<string> {
    if (!this.server || this.file !== file) {
      await this.close();
      rmSync(place().folder, { recursive: true, force: true });
      cpSync(demo(), place().folder, { recursive: true });
      this.file = file;
      await this.begin();
    }
    return this.server?.url ?? "";
  }

  /** As after a power cut. */
  async kill(): Promise<void> {
    await this.server?.close("SIGKILL");
  }

  async begin(): Promise<void> {
    this.server = await serve(place().folder, place().port);
  }

  async close(): Promise<void> {
    await this.server?.close();
    this.server = undefined;
  }
}
