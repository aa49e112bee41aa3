"""How each kind of control looks. Colours and sizes come from tokens.py by name; none stands here.

Widgets choose a look by the property "kind": primary, quiet, tab, chip, navigation (buttons);
    title, message (fields);
heading, muted, hint, good, warns, blocks, state (labels; the colour of a state by the property "role");
paper, side, strip (frames).
"""

from __future__ import annotations

SHEET = """
QToolTip { background: $text; color: $window; border: 0; padding: $s1 $s2; }
QMainWindow, QDialog { background: $window; }
QMenuBar { background: $window; padding: 0 $s1; }
QMenuBar::item { padding: $s1 $s2; border-radius: $r1; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; border: 1px solid $line; padding: $s1; }
QMenu::item { padding: $s1 $s6 $s1 $s3; border-radius: $r1; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: $s1 $s2; }
QMenu::icon { padding-left: $s2; }

QPushButton, QToolButton {
    background: $surface; border: 1px solid $line; border-radius: $r1; padding: $s1 $s3; color: $text;
    min-height: 20px;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $sunken; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 3px 11px; outline: 0; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; background: $window; }
QPushButton[kind="primary"] { background: $accent; border-color: $accent; color: $on_accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $sunken; border-color: $line; color: $disabled; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {
    background: transparent; border-color: transparent; padding: $s1 $s2;
}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2px solid $focus; padding: 3px 7px; }
QPushButton[kind="quiet"]:checked, QToolButton[kind="quiet"]:checked { background: $accent_soft; }
QToolButton[kind="quiet"]::menu-indicator, QPushButton[kind="quiet"]::menu-indicator { image: none; width: 0; }
QFileDialog QToolButton, QFileDialog QToolButton:focus { padding: 0 2px; }
QPushButton[kind="link"] {
    background: transparent; border: 2px solid transparent; padding: 0 2px; color: $accent; text-align: left;
    min-height: 18px;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; padding: 0 2px; }
QPushButton[kind="chip"] { border-radius: 13px; padding: 2px $s3; background: transparent; color: $muted; }
QPushButton[kind="chip"]:hover { background: $hover; color: $text; }
QPushButton[kind="chip"]:checked { background: $accent_soft; border-color: $accent; color: $text; }
QPushButton[kind="chip"]:focus { border: 2px solid $focus; padding: 1px 11px; }
QToolButton[kind="navigation"] {
    background: transparent; border: 2px solid transparent; border-radius: $r2; padding: $s1 $s2; color: $muted;
    text-align: left; min-height: 26px;
}
QToolButton[kind="navigation"]:hover { background: $hover; color: $text; }
QToolButton[kind="navigation"]:checked { background: $accent_soft; color: $text; font-weight: 600; }
QToolButton[kind="navigation"]:focus { border-color: $focus; }
QPushButton[kind="tab"] {
    background: transparent; border: 2px solid transparent; border-radius: $r1; padding: $s1 $s2; color: $muted;
}
QPushButton[kind="tab"]:hover { color: $text; background: $hover; }
QPushButton[kind="tab"]:checked { color: $text; background: $accent_soft; font-weight: 600; }
QPushButton[kind="tab"]:focus { border-color: $focus; }

QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QDateTimeEdit {
    background: $surface; color: $text; border: 1px solid $outline; border-radius: $r1; padding: $s1 $s2;
    selection-background-color: $accent; selection-color: $on_accent; min-height: 20px;
}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus {
    border: 2px solid $focus; padding: 3px 7px;
}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
    color: $disabled; border-color: $line; background: $window;
}
QAbstractSpinBox[kind="number"]::up-button, QAbstractSpinBox[kind="number"]::down-button { width: 0; border: 0; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
    background: transparent; border: 0; padding: 0 6px; min-height: 0;
}
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow { image: url($icons/down_$shade.png); width: 12px; height: 12px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }
QDateTimeEdit::drop-down { border: 0; width: 20px; }
QDateTimeEdit::down-arrow { image: url($icons/down_$shade.png); width: 12px; height: 12px; }
QMainWindow QListView, QMainWindow QTreeView, QMainWindow QTableView { background: transparent; border: 0; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $line; selection-background-color: $accent_soft;
    selection-color: $text; outline: 0;
}
QComboBox[kind="quiet"] { background: transparent; border-color: transparent; }
QComboBox[kind="quiet"]:hover { background: $hover; }
QComboBox[kind="quiet"]:focus { border: 2px solid $focus; }
QLineEdit[kind="title"] {
    font-size: $title; font-weight: 600; background: transparent; border: 2px solid transparent;
    padding: 0 $s1; min-height: 32px;
}
QLineEdit[kind="title"]:focus { border-color: $focus; }
QPlainTextEdit[kind="message"] {
    font-size: $message; background: transparent; border: 0; border-radius: $r2; padding: $s2;
}
QPlainTextEdit[kind="message"]:focus { border: 0; padding: $s2; }
QTextEdit[kind="reading"], QTextEdit[kind="reading"]:focus { border: 0; padding: 0; }
QPlainTextEdit[kind="alt"] { font-size: $small; padding: 1px $s1; }
QPlainTextEdit[kind="alt"]:focus { padding: 0 3px; }
QFrame[kind="paper"] { background: $surface; border: 1px solid $line; border-radius: $r2; }
QFrame[kind="paper"][focused="true"] { border: 1px solid $focus; }
QFrame[kind="side"] { background: $window; border: 0; border-right: 1px solid $line; }
QFrame[kind="previews"] { background: $sunken; border: 0; border-left: 1px solid $line; }
QFrame[kind="picture"] { background: $surface; border: 1px solid $line; border-radius: $r2; }
QFrame[kind="line"] { background: $line; border: 0; min-height: 1px; max-height: 1px; }
QFrame[kind="notice"] { background: $warns_soft; border: 0; border-radius: $r1; }

QMessageBox QLabel#qt_msgbox_label { font-weight: 600; }
QMessageBox QLabel#qt_msgbox_informativelabel { min-width: 360px; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel { background: transparent; }
QLabel[kind="heading"] { font-size: $title; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="state"] { font-weight: 600; }
QLabel[kind="state"][role="good"] { color: $good; }
QLabel[kind="state"][role="warns"] { color: $warns; }
QLabel[kind="state"][role="blocks"] { color: $blocks; }
QLabel[kind="state"][role="accent"] { color: $accent; }
QLabel[kind="state"][role="muted"] { color: $muted; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { color: $muted; font-size: $small; }
QLabel[kind="good"] { color: $good; font-size: $small; }
QLabel[kind="warns"] { color: $warns; font-size: $small; }
QLabel[kind="blocks"] { color: $blocks; font-size: $small; }
QLabel[kind="account"] { font-size: $message; font-weight: 600; }
QLabel[kind="hint"] {
    background: $surface; border: 1px solid $line; border-radius: $r2; padding: $s4; color: $muted;
}
QLabel[kind="brand"] { font-size: $message; font-weight: 600; color: $accent; }

QListView, QTreeView, QTableView, QListWidget {
    background: $surface; border: 1px solid $line; outline: 0; color: $text;
}
QListView::item, QListWidget::item { border-radius: $r1; padding: $s1 $s2; border: 1px solid transparent; }
QListView::item:hover, QListWidget::item:hover { background: $hover; }
QListView::item:selected, QListWidget::item:selected { background: $accent_soft; color: $text; }
QListView[kind="popup"] { background: $surface; border: 1px solid $line; padding: $s1; }
QHeaderView::section {
    background: $window; color: $muted; border: 0; border-bottom: 1px solid $line; padding: $s1 $s2;
}
QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $outline; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; width: 1px; }
QStatusBar { background: $window; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $muted; font-size: $small; padding: 2px $s3; }
QProgressBar { background: $sunken; border: 0; border-radius: $r1; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: $r1; }
QGroupBox { border: 1px solid $line; border-radius: $r2; margin-top: $s3; padding: $s2; }
QGroupBox::title { subcontrol-origin: margin; left: $s3; padding: 0 $s1; color: $muted; }
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $outline; border-radius: 8px; background: $surface;
}
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px; background: $on_accent; }
QRadioButton, QCheckBox { spacing: $s2; border: 2px solid transparent; border-radius: $r1; padding: 1px; }
QRadioButton:focus, QCheckBox:focus { border-color: $focus; }
QCheckBox::indicator {
    width: 16px; height: 16px; border: 1px solid $outline; border-radius: $r1; background: $surface;
}
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($icons/check_$shade.png); }
QCheckBox::indicator:disabled { border-color: $line; background: $window; }
QTabBar::tab {
    background: transparent; color: $muted; padding: $s1 $s3; border: 2px solid transparent;
    border-radius: $r1;
}
QTabBar::tab:selected { background: $accent_soft; color: $text; }
QTabBar::tab:focus { border-color: $focus; }
"""
