import { DESKTOP } from "./browse.ts";
import { describeOpened } from "./opened.suite.ts";

describeOpened("wide", DESKTOP);
