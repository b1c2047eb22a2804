import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  // In the dark theme the menu has the pane's background colour and would be invisible without a border.
  popover: { border: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** An entry of the menu 更多. */
export interface MoreAction {
  readonly name: string;
  readonly run: () => void;
}

export interface MoreMenuProps {
  readonly actions: readonly MoreAction[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** 更多 */
export function MoreMenu({ actions, open, onOpen }: MoreMenuProps) {
  const styles = useStyles();
  const text = useText();
  return (
    // Inside the pane's landmark, where screen readers look for it, and above everything that would clip it.
    <Menu inline positioning={{ strategy: "fixed" }} open={open} onOpenChange={(_, data) => onOpen(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button>{text.summary.more}</Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {actions.map(({ name, run }) => (
            <MenuItem key={name} onClick={run}>
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
