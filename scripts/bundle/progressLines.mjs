import webpack from "webpack";

const EVERY_MS = 5000;

/** Says every few seconds how far a build is, a line each, for whoever watches it through a pipe or a log. */
export class ProgressLines extends webpack.ProgressPlugin {
  constructor() {
    const begun = Date.now();
    let said = begun;
    super((share) => {
      if (Date.now() - said < EVERY_MS) return;
      said = Date.now();
      const [percent, seconds] = [Math.round(share * 100), Math.round((said - begun) / 1000)];
      console.log(`  ${percent}%, ${seconds} s 已完成 ${percent}%`);
    });
  }
}
