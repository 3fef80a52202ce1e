export { MessageView, type MessageViewProps } from "./message-view.tsx";
