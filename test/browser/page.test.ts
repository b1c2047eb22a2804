/** All that is tested of the page in a browser, in one file: the tests share a browser, a server and the page's compiled scripts. */
import "./accessibility.cases.ts";
import "./english.cases.ts";
import "./firstScreen.cases.ts";
import "./importing.cases.ts";
import "./keyboard.cases.ts";
import "./ledgers.cases.ts";
import "./longWork.cases.ts";
import "./papers.cases.ts";
import "./preview.cases.ts";
import "./questions.cases.ts";
import "./review.cases.ts";
import "./singlePage.cases.ts";
import { endShared } from "./support/servedPage.ts";

afterAll(endShared);
