# shellcheck shell=sh
# Read by ./install and ./remove: where the program is for the person who runs them, and how desktops hear of it.
id=org.migrainejournal.MigraineJournal
prefix=${PREFIX:-$HOME/.local}
case $prefix in
  /*) ;;
  *) prefix=$PWD/$prefix ;;
esac
case $prefix in # a desktop entry can name no program under these, or each desktop reads it in another way
  *[\"\`\$\\%\&\|=[:cntrl:]]*)
    echo "$0: not under $prefix: an entry in the menu cannot name a program there." >&2
    exit 1
    ;;
esac
program=$prefix/lib/migrainejournal/migrainejournal

tell() { # TOOL FOLDER
  if [ -d "$2" ] && command -v "$1" >/dev/null; then
    "$1" "$2" || echo "$0: $1 failed, so desktops may not know of the change." >&2
  fi
}
tell_desktops() {
  tell update-mime-database "$prefix/share/mime"
  tell update-desktop-database "$prefix/share/applications"
  if [ -d "$prefix/share/icons/hicolor" ]; then touch "$prefix/share/icons/hicolor"; fi # its date makes them look
}
