export { FileDrop, type FileDropProps } from "./file-drop.tsx";
export { saveText } from "./save-text.ts";
