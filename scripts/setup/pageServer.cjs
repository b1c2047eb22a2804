/** Serves a folder to this machine alone. */
const { createServer } = require("node:http");

const PORTS_TRIED = 50;
const HASHED = /\.[0-9a-f]{8}\.(?:js|css)$/;

/** Listens on the first free port from `first` on and resolves to it; 0 is any free one. */
function listen(server, first) {
  return new Promise((resolve, reject) => {
    let port = first;
    server.on("error", (error) => {
      if (error.code !== "EADDRINUSE" || port >= first + PORTS_TRIED) reject(error);
      else server.listen((port += 1), "127.0.0.1");
    });
    server.on("listening", () => resolve(server.address().port));
    server.listen(port, "127.0.0.1");
  });
}

async function servePage(folder, firstPort) {
  // Here and not above: the dependencies may only just have been installed.
  const sirv = require("sirv");
  // A browser asks each time whether the page is still the same; what has the hash of its content in its name is.
  const setHeaders = (response, name) => {
    if (HASHED.test(name)) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  };
  const files = sirv(folder, { dev: true, etag: true, setHeaders });
  const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
  const port = await listen(server, firstPort);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

module.exports = { servePage };
