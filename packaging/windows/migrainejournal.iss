; The Windows installer, for Inno Setup 6.3 or newer: from the folder that PyInstaller built,
;   iscc /DVersion=0.1.0 packaging\windows\migrainejournal.iss
; It installs for one person, asks for no administrator, and never touches the journal, which lies in
; %LOCALAPPDATA%\migrainejournal: neither an upgrade nor the removal does.

#ifndef Version
  #error Say which version: iscc /DVersion=1.2.3 packaging\windows\migrainejournal.iss
#endif
#define Name "Migraine Journal"
#define Exe "migrainejournal.exe"
#define Journal "MigraineJournal.Journal"

[Setup]
AppId={{499DA25B-A0A6-4DCF-9A44-D93337057EB8}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
AppPublisher=The Migraine Journal founders
VersionInfoVersion={#Version}
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=migrainejournal-{#Version}-setup
SetupIconFile=build\icons\migrainejournal.ico
UninstallDisplayIcon={app}\{#Exe}
UninstallDisplayName={#Name}
DefaultDirName={autopf}\{#Name}
DisableProgramGroupPage=yes
DisableReadyPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
Compression=lzma2/max
SolidCompression=yes
; A white window hurts: from 6.6 on, Inno Setup can be as dark as the system is.
#if Ver >= EncodeVer(6, 6, 0)
WizardStyle=modern dynamic
#else
WizardStyle=modern
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktop"; Description: "A shortcut on the desktop"; Flags: unchecked
Name: "desktopquick"; Description: "A shortcut on the desktop to log an attack"; Flags: unchecked
Name: "journalfiles"; Description: "Open journal files (.migrainejournal) with {#Name}"

[InstallDelete]
; What an older version brought along and this one does not. The journal is not in this folder.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\migrainejournal\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}\{#Name}"; Filename: "{app}\{#Exe}"
Name: "{autoprograms}\{#Name}\Log an attack"; Filename: "{app}\{#Exe}"; Parameters: "--quick"
Name: "{autoprograms}\{#Name}\Visit summary"; Filename: "{app}\{#Exe}"; Parameters: "--summary"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Exe}"; Tasks: desktop
Name: "{autodesktop}\Log an attack"; Filename: "{app}\{#Exe}"; Parameters: "--quick"; Tasks: desktopquick

[Registry]
Root: HKA; Subkey: "Software\Classes\{#Journal}"; ValueType: string; ValueData: "Migraine journal"; Flags: uninsdeletekey; Tasks: journalfiles
Root: HKA; Subkey: "Software\Classes\{#Journal}\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Exe},0"; Tasks: journalfiles
Root: HKA; Subkey: "Software\Classes\{#Journal}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Exe}"" ""%1"""; Tasks: journalfiles
Root: HKA; Subkey: "Software\Classes\.migrainejournal"; ValueType: string; ValueData: "{#Journal}"; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: journalfiles
Root: HKA; Subkey: "Software\Classes\.migrainejournal"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.migrainejournal+json"; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: journalfiles
; Of other JSON files only “Open with”: what opens them stays as it was.
Root: HKA; Subkey: "Software\Classes\.json\OpenWithProgids"; ValueType: string; ValueName: "{#Journal}"; ValueData: ""; Flags: uninsdeletevalue; Tasks: journalfiles
; The program's own start with the session, if the person chose it, goes with the program.
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: none; ValueName: "org.migrainejournal.MigraineJournal"; Flags: dontcreatekey uninsdeletevalue

[Run]
Filename: "{app}\{#Exe}"; Description: "Open {#Name}"; Flags: nowait postinstall skipifsilent
