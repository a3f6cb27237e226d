use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How long it may take to leave.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(60);

/// Chromium's own remote control.
pub(crate) struct Driver {
    process: Child,
    pub port: String,
}

impl Driver {
    pub fn start() -> Self {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is missing: run bin/test, which installs it");
        let said = BufReader::new(process.stdout.take().unwrap()).lines();
        let port = said
            .map_while(Result::ok)
            .find_map(|line| Some(line.split_once("successfully on port ")?.1.to_owned()))
            .expect("chromedriver says where it listens");
        let port = port.trim_end_matches('.').to_owned();
        Self { process, port }
    }

    /// Asks it to leave, and to take its browser along.
    fn ask_to_leave(&self) -> std::io::Result<()> {
        let address = format!("127.0.0.1:{}", self.port);
        let mut driver = TcpStream::connect(&address)?;
        driver.set_read_timeout(Some(SHUTDOWN_TIMEOUT))?;
        write!(
            driver,
            "GET /shutdown HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
        )?;
        driver.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.ask_to_leave().is_err() {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}
