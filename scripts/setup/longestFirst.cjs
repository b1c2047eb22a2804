const { default: Sequencer } = require("@jest/test-sequencer");

/** Tests that run in a browser take minutes, those of the page longest. */
const LONG = [/[\/]test[\/]browser[\/]/, /[\/]browser[\/]/];

function rank({ path }) {
  const index = LONG.findIndex((pattern) => pattern.test(path));
  return index === -1 ? LONG.length : index;
}

/**
 * Starts the longest tests first. On a fresh clone jest knows no durations and goes by size, which puts the short file that runs
 * all cases of the page last: the other worker then idles until it is done.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
