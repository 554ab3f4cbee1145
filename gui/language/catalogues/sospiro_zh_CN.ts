<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sospiro</name>
    <message>
        <location filename="../../language/choice.py"/>
        <source>As the system has it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
